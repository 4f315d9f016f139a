# standard_gamma of a Generator: in either precision, and into an array.
import numpy as np

g = np.random.default_rng(8)
print(g.standard_gamma([.3, 1, 2.5, 40], (2, 4), dtype="f4").tolist(), g.standard_gamma(.2, dtype="f4"), g.standard_gamma(3, out=np.zeros(3)), g.random())
# expect: [[0.3348688781261444, 0.6109046339988708, 7.558793067932129, 43.12252426147461], [0.4851457476615906, 2.8315539360046387, 2.0639142990112305, 33.181461334228516]] 0.008866734802722931 [4.55424638 4.12652956 4.33153528] 0.813827670155021
for options in [{"dtype": "i4"}, {"out": np.zeros(2, "f4")}, {"size": 3, "out": np.zeros(2)}, {"out": np.zeros((2, 2)).T[:, :1]}]:
    try:
        g.standard_gamma(1, **options)
    except (TypeError, ValueError) as e:
        print(e)  # expect: Unsupported dtype dtype('int32') for standard_gamma
        # expect: Supplied output array has the wrong type. Expected float64, got float32
        # expect: size must match out.shape when used together
