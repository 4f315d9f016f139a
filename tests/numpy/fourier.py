# numpy.fft: transforms equal to the last bit; what of real numbers alone, to a few units in it.
import hashlib
import numpy as np
F = np.fft
r = np.random.RandomState(1)
for n in 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 30, 53, 64, 77, 100, 101, 128, 210, 499, 1000:
    x = r.randn(n)
    z = x + 1j * r.randn(n)
    print(n, *(hashlib.md5(f(y).tobytes()).hexdigest()[:8] for f in (F.fft, F.ifft) for y in (x, z)))
    # expect: 1 ab5aceae d3ff1da8 ab5aceae d3ff1da8
    # expect: 2 24dc4899 40ad0cce ee794e47 69db786d
    # expect: 3 901bf6b2 610014c7 3716d8b5 bd3c68ca
    # expect: 4 3bc431fb 1832b3b7 c33e6de8 32611eb6
    # expect: 5 b0d79a3a e22e9664 47ccdef2 11d418a7
    # expect: 6 6b70e9ff cea0b29f 021487a3 705e0a41
    # expect: 7 c40436c9 8c3bfa2e 7050df38 4fedb727
    # expect: 8 31e59883 01d18d60 4cd11ad3 51eef4d2
    # expect: 10 fb931d47 1a6b0b6b 007dcc9e ff893dea
    # expect: 11 d64db822 5e2a3294 ea81e185 be6de8ce
    # expect: 12 4c2ccfbe a35d507c 093b87e0 ff63b2fa
    # expect: 13 ffa01354 1134806c 150ccb36 768971ac
    # expect: 16 0f31cf9a cfa7b72d f54b590f 7aa6c820
    # expect: 17 12dcdee2 6156a5e1 e84569d2 35d614f1
    # expect: 30 ca1c8b30 9bfeb546 cafd8d4e 9837ca16
    # expect: 53 8e534325 faef59a7 7526b621 c3209c1f
    # expect: 64 db4023a6 4cf1b5ba ee115b76 8397c368
    # expect: 77 c9e2926d 21ddef0a fd8b38a6 634f43c7
    # expect: 100 5fa82887 3b0dd486 88a2f34c def5b926
    # expect: 101 a2784140 2cd0d78f 62554438 69070b00
    # expect: 128 d99f2b74 b2fdce04 5bd6afae 3fd0765f
    # expect: 210 6f2883af f4db783b fc9482f2 7d04d732
    # expect: 499 7be34bea 580c7622 8e012190 e7b981e1
    # expect: 1000 272a1428 81b947b4 6faca980 f619e276
    half = F.rfft(x)
    if abs(half - F.fft(x)[:n // 2 + 1]).max() > 1e-12 * n or abs(F.irfft(half, n) - x).max() > 1e-13 * n or half[0].imag:
        print("wrong", n)
a = np.arange(24.0).reshape(2, 3, 4)
for name in "fft2", "ifft2", "fftn", "ifftn", "rfft2", "rfftn", "irfft2", "irfftn", "rfft", "irfft", "hfft", "ihfft":
    y = getattr(F, name)(a)
    print(name, y.dtype, y.shape, np.round(y.ravel()[:3], 6).tolist())
    # expect: fft2 complex128 (2, 3, 4) [(66+0j), (-6+6j), (-6+0j)]
    # expect: ifft2 complex128 (2, 3, 4) [(5.5+0j), (-0.5-0.5j), (-0.5+0j)]
    # expect: fftn complex128 (2, 3, 4) [(276+0j), (-12+12j), (-12+0j)]
    # expect: ifftn complex128 (2, 3, 4) [(11.5+0j), (-0.5-0.5j), (-0.5+0j)]
    # expect: rfft2 complex128 (2, 3, 3) [(66+0j), (-6+6j), (-6+0j)]
    # expect: rfftn complex128 (2, 3, 3) [(276+0j), (-12+12j), (-12+0j)]
    # expect: irfft2 float64 (2, 3, 6) [5.5, -0.666667, 0.0]
    # expect: irfftn float64 (2, 3, 6) [11.5, -0.666667, 0.0]
    # expect: rfft complex128 (2, 3, 3) [(6+0j), (-2+2j), (-2+0j)]
    # expect: irfft float64 (2, 3, 6) [1.5, -0.666667, 0.0]
    # expect: hfft float64 (2, 3, 6) [9.0, -4.0, 0.0]
    # expect: ihfft complex128 (2, 3, 3) [(1.5-0j), (-0.5-0.5j), (-0.5-0j)]
print(F.fft(a, 2, 0).shape, F.fft(a, n=6, axis=1).shape, F.fft(a, norm="ortho")[0, 0], F.ifft(a, norm="forward")[0, 0])
# expect: (2, 3, 4) (2, 6, 4) [ 3.+0.j -1.+1.j -1.+0.j -1.-1.j] [ 6.+0.j -2.-2.j -2.+0.j -2.+2.j]
print(F.fftn(a, axes=(0, 2)).shape, F.fftn(a, s=(2, 2)).shape, F.fft([1, 2, 3, 4]), np.round(F.irfft([4, 1j, 2, 0.5], 7), 6))
# expect: (2, 3, 4) (2, 2, 2) [10.+0.j -2.+2.j -2.+0.j -2.-2.j] [ 1.285714  0.092183 -0.132892  0.771953  1.019887  0.42421   0.538944]
print(F.fftfreq(5), F.fftfreq(8, 0.1), F.rfftfreq(5), F.rfftfreq(8, 2))
# expect: [ 0.   0.2  0.4 -0.4 -0.2] [ 0.    1.25  2.5   3.75 -5.   -3.75 -2.5  -1.25] [0.  0.2 0.4] [0.     0.0625 0.125  0.1875 0.25  ]
print(F.fftshift(np.arange(5)), F.ifftshift(np.arange(5)), F.fftshift(np.arange(6).reshape(2, 3), axes=1).tolist())
# expect: [3 4 0 1 2] [2 3 4 0 1] [[2, 0, 1], [5, 3, 4]]
for f in lambda: F.fft(a, 0), lambda: F.fft(a, norm="x"), lambda: F.fft([]), lambda: F.fft(a, axis=5), lambda: F.fftn(a, (1, 2), (0,)), lambda: F.fftfreq(1.5):
    try: f()
    except Exception as e: print(type(e).__name__, e)
    # expect: ValueError Invalid number of FFT data points (0) specified.
    # expect: ValueError Invalid norm value x; should be "backward","ortho" or "forward".
    # expect: ValueError Invalid number of FFT data points (0) specified.
    # expect: IndexError tuple index out of range
    # expect: ValueError Shape and axes have different lengths.
    # expect: ValueError n should be an integer
