package dev.vigil.review;

/** A page that one person opened sent its work while somebody else was signed in. */
public class AnotherPerson extends IllegalStateException {

    public AnotherPerson(String opener, String signedIn) {
        super("This is the work of " + opener + ", but " + signedIn + " is signed in. It is kept until " + opener
                + " signs in again.");
    }
}
