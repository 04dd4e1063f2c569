package org.krylovbench.bench.kernel;

import java.util.List;
import java.util.stream.Stream;

/** A kernel at one size. */
public record KernelCase(Kernel kernel, int size) {

    /** All of these kernels at their sizes up to the given one; roofs at all of theirs. */
    static List<KernelCase> of(List<Kernel> kernels, int largest) {
        return kernels.stream()
                .flatMap(kernel -> kernel.sizes().stream()
                        .filter(size -> size <= largest || kernel.isRoof())
                        .map(size -> new KernelCase(kernel, size)))
                .toList();
    }

    /** {@code axpy/4096}, as a parameter of JMH. */
    String id() {
        return kernel.name() + "/" + size;
    }

    /** The cases with these ids, which are separated by spaces. */
    static List<KernelCase> parse(String ids) {
        return Stream.of(ids.split(" ", -1)).map(KernelCase::parseOne).toList();
    }

    private static KernelCase parseOne(String id) {
        int slash = id.indexOf('/');
        Kernel kernel = Kernels.ALL.stream()
                .filter(candidate -> candidate.name().equals(id.substring(0, slash)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kernel is called " + id));
        return new KernelCase(kernel, Integer.parseInt(id.substring(slash + 1)));
    }
}
