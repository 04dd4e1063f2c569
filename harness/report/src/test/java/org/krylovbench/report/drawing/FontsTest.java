package org.krylovbench.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class FontsTest {

    /** A program that writes down what comes of loading the fonts. */
    static final class Loading {

        private Loading() {}

        public static void main(String[] args) throws IOException {
            try {
                Fonts.load("krylov report results/a/b");
            } catch (IOException e) {
                Files.writeString(Path.of(args[0]), String.valueOf(e.getMessage()));
            }
        }
    }

    @TempDir
    private Path folder = Path.of("");

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_machine_without_fonts_is_told_what_to_install() throws Exception {
        Path configuration = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        Path message = folder.resolve("message");
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder, // where Java remembers the fonts of a machine
                "-cp",
                System.getProperty("java.class.path"),
                Loading.class.getName(),
                message.toString());
        java.environment().put("FONTCONFIG_FILE", configuration.toString());
        assertThat(java.inheritIO().start().waitFor()).isZero();
        assertThat(message)
                .hasContent("charts need a font: install fontconfig and fonts-dejavu-core (or any font), "
                        + "then run: krylov report results/a/b");
    }

    @Test
    void labels_are_in_computer_modern_with_accents_and_greek() throws IOException {
        Fonts fonts = Fonts.load("krylov report run");
        assertThat(families(fonts, "GMRES(50), none")).containsExactly("KaTeX_Main");
        assertThat(families(fonts, "Öl und λ")).containsExactly("CMU Serif", "KaTeX_Main", "CMU Serif");
        assertThat(families(fonts, "Тихонов")).containsExactly("CMU Serif");
        assertThat(fonts.letters("x", 8))
                .extracting(run -> run.font().getFamily())
                .containsExactly("KaTeX_Math");
        assertThat(fonts.roman(8).canDisplayUpTo("\u2225\u22c5\u2020\u2212")).isNegative();
    }

    @Test
    void no_character_is_lost_and_none_that_a_file_cannot_hold_is_kept() throws IOException {
        Fonts fonts = Fonts.load("krylov report run");
        String name = "a\u4e2d\ud83d\ude00<b>&\u05d0";
        assertThat(text(fonts, name)).isEqualTo(name);
        assertThat(text(fonts, "a\u0000b\nc\ud800")).isEqualTo("a\ufffdb\ufffdc\ufffd");
        assertThat(fonts.width("", 8)).isZero();
    }

    private static List<String> families(Fonts fonts, String text) {
        return fonts.runs(text, 8).stream().map(run -> run.font().getFamily()).toList();
    }

    private static String text(Fonts fonts, String text) {
        return fonts.runs(text, 8).stream().map(Fonts.Run::text).collect(Collectors.joining());
    }
}
