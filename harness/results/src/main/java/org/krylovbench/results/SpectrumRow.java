package org.krylovbench.results;

/**
 * A row of {@code spectra.csv}: one singular value as the method of one case has it. All up to index 4096 are there, from
 * then on about every thousandth part of the way. What does not exist is NaN, an empty cell in the file.
 *
 * @param caseId as in {@link CaseRow}
 * @param index i, from 1; a pair of complex conjugates has two
 * @param singularValue σᵢ, approximate where the method approximates
 * @param coefficient |uᵢᵀb|
 * @param filterFactor φᵢ
 * @param referenceSingularValue that of the reference decomposition of the same A
 * @param relativeError |σᵢ − that| / that
 */
public record SpectrumRow(
        String caseId,
        int index,
        double singularValue,
        double coefficient,
        double filterFactor,
        double referenceSingularValue,
        double relativeError) {}
