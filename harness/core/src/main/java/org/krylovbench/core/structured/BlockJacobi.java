package org.krylovbench.core.structured;

import java.util.Optional;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * M = diag(A₁₁⁻¹, …, A_bb⁻¹) for the blocks of a size on the diagonal of A; the last one may be smaller. Saad (2003),
 * section 12.2, without overlap. By A_kk = L Lᵀ and M = L⁻ᵀ L⁻¹ if all blocks are symmetric positive definite, which allows
 * preconditioning from both sides; else by A_kk⁻¹ with partial pivoting. Of blocks of size 1 it is Jacobi's.
 *
 * <p>Set-up: O(n s²) flops for blocks of size s, on the host. Apply: 2ns flops as sparse products. Memory: ns entries.
 *
 * @param blockSize s, rows of a block
 */
public record BlockJacobi(int blockSize) implements Preconditioner {

    public BlockJacobi {
        if (blockSize < 1) {
            throw new IllegalArgumentException("block-size must be at least 1, but is " + blockSize);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.ENTRIES);
    }

    @Override
    public String label() {
        return "block Jacobi(" + blockSize + ")";
    }

    @Override
    public boolean hasHalves() {
        return true;
    }

    @Override
    public boolean keepsSymmetry() {
        return true;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        var blocks = new BlockInverses(data, blockSize);
        Optional<CsrMatrix> L = blocks.ofFactors();
        if (L.isPresent()) {
            return new FactoredInverse(L.get(), backend);
        }
        CsrMatrix M = blocks.ofBlocks();
        return ApproximateInverse.of(
                backend.operator(M), ContiguousRows.bytes(M, backend.precision().bytes()));
    }
}
