package org.krylovbench.bench.kernel;

import java.util.List;
import org.krylovbench.results.KernelRow.Role;

/**
 * A primitive of a backend that is timed by itself.
 *
 * @param name in kebab-case
 * @param family what kind of primitive it is: a colour in the figure
 * @param role whether its best rate is a roof over the others
 * @param sizes numbers of entries of its vectors; of an image, a square
 * @param work what a call has to do
 * @param preparation makes the call
 */
public record Kernel(
        String name, String family, Role role, List<Integer> sizes, Work.Count work, Preparation preparation) {

    /** Whether it is measured for what the others could reach. */
    boolean isRoof() {
        return role != Role.PRIMITIVE;
    }

    /** A call that allocates nothing and may be repeated without end: no entry grows, vanishes or becomes NaN. */
    @FunctionalInterface
    interface Preparation {
        Runnable on(Operands operands, int n);
    }
}
