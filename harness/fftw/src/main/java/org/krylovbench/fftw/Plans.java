package org.krylovbench.fftw;

import org.krylovbench.core.linalg.FourierEngine.Transform;

/** Makes the plans of one precision, with the parameters of {@link org.krylovbench.core.linalg.FourierEngine}. */
interface Plans {

    Transform realToComplex(int length, int lines, int realDistance, int complexDistance);

    Transform complexToReal(int length, int lines, int complexDistance, int realDistance);

    Transform complex(int length, int columns, int distance, boolean forward);

    Transform realToComplex(int rows, int columns);

    Transform complexToReal(int rows, int columns);
}
