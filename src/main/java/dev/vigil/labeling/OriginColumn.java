package dev.vigil.labeling;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Origins stand in the database by their wire names. */
@Converter
class OriginColumn implements AttributeConverter<Origin, String> {

    @Override
    public String convertToDatabaseColumn(Origin origin) {
        return origin.wire();
    }

    @Override
    public Origin convertToEntityAttribute(String wire) {
        return Origin.ofWire(wire);
    }
}
