package dev.vigil.renderer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws contact sheets of what the renderer can show: {@code RenderSheet png|jpg <folder> [sheet...]}. */
final class RenderSheet {

    private static final int CAPTION_HEIGHT = 20;

    private RenderSheet() {}

    public static void main(String[] arguments) throws IOException {
        String format = arguments[0];
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        List<String> wanted = List.of(arguments).subList(2, arguments.length);
        List<String> names = Sheet.all().stream().map(Sheet::name).toList();
        if (!names.containsAll(wanted)) {
            System.err.println("There are these sheets: " + String.join(", ", names));
            System.exit(2);
        }
        for (Sheet sheet : Sheet.all()) {
            if (wanted.isEmpty() || wanted.contains(sheet.name())) {
                Path file = folder.resolve(sheet.name() + "." + format);
                ImageIO.write(draw(sheet), format, file.toFile());
                System.out.println(file);
            }
        }
    }

    private static BufferedImage draw(Sheet sheet) {
        int width = sheet.shots().getFirst().scenario().camera().width();
        int height = sheet.shots().getFirst().scenario().camera().height() + CAPTION_HEIGHT;
        int rows = (sheet.shots().size() + sheet.columns() - 1) / sheet.columns();
        BufferedImage picture = new BufferedImage(width * sheet.columns(), height * rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        for (int i = 0; i < sheet.shots().size(); i++) {
            Sheet.Shot shot = sheet.shots().get(i);
            int x = i % sheet.columns() * width;
            int y = i / sheet.columns() * height;
            graphics.drawImage(still(shot), x, y, null);
            graphics.setColor(Color.LIGHT_GRAY);
            graphics.drawString(shot.caption(), x + 6, y + height - 6);
        }
        graphics.dispose();
        return picture;
    }

    private static BufferedImage still(Sheet.Shot shot) {
        Rendering rendering = DriverRenderer.open(shot.scenario(), 1);
        byte[] pixels = rendering
                .frame((int) (shot.second() * rendering.framesPerSecond()))
                .pixels();
        int bytes = rendering.layout().bytesPerPixel();
        BufferedImage image = new BufferedImage(rendering.width(), rendering.height(), BufferedImage.TYPE_INT_RGB);
        for (int p = 0; p < rendering.width() * rendering.height(); p++) {
            int red = pixels[p * bytes] & 255;
            int green = bytes == 1 ? red : pixels[p * bytes + 1] & 255;
            int blue = bytes == 1 ? red : pixels[p * bytes + 2] & 255;
            image.setRGB(p % rendering.width(), p / rendering.width(), red << 16 | green << 8 | blue);
        }
        return image;
    }
}
