package org.krylovbench.app;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** What the other end of the standard streams is. */
final class Terminal {

    private Terminal() {}

    /** Whether a line may be written over: somebody watches, on a terminal that can do it. */
    static boolean isInteractive() {
        return isTerminal(System.console())
                && !"dumb".equals(System.getenv("TERM"))
                && System.getenv("CI") == null
                && System.getenv("NO_COLOR") == null;
    }

    /** From Java 22 on there is a console even where there is no terminal, and it can be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
