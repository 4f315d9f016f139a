# Which words refuse a norm: those of the forward transforms and those of the inverse ones.
import numpy as np

for name in ("fft", "ifft", "rfft", "irfft", "hfft", "ihfft"):
    for norm in ("bad", 5):
        try:
            getattr(np.fft, name)(np.arange(4.0), norm=norm)
        except ValueError as problem:
            print(name, problem)
            # expect: fft Invalid norm value bad; should be "backward","ortho" or "forward".
            # expect: fft Invalid norm value 5; should be "backward","ortho" or "forward".
            # expect: ifft Invalid norm value bad; should be "backward", "ortho" or "forward".
            # expect: ifft Invalid norm value 5; should be "backward", "ortho" or "forward".
            # expect: rfft Invalid norm value bad; should be "backward","ortho" or "forward".
            # expect: rfft Invalid norm value 5; should be "backward","ortho" or "forward".
            # expect: irfft Invalid norm value bad; should be "backward", "ortho" or "forward".
            # expect: irfft Invalid norm value 5; should be "backward", "ortho" or "forward".
            # expect: hfft Invalid norm value bad; should be "backward", "ortho" or "forward".
            # expect: hfft Invalid norm value 5; should be "backward", "ortho" or "forward".
            # expect: ihfft Invalid norm value bad; should be "backward", "ortho" or "forward".
            # expect: ihfft Invalid norm value 5; should be "backward", "ortho" or "forward".
