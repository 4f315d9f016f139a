"""Many rows that go into the same element are gathered before they are added: the last bit tells."""
import numpy as np

numbers = np.random.RandomState(5).rand(300, 40, 30)
for view in (numbers[:3, ::2, ::2], numbers.swapaxes(1, 2)[:2], np.broadcast_to(numbers[:4, :1], (4, 5, 30)), numbers[:, ::3, ::-7].astype("f4"),
             np.moveaxis(numbers, 0, 2)[::2, 1::2, ::4]):
    for axis in ((0, 1), (1, 2), (0, 2), (0, 1, 2)):
        print(axis, float(view.sum(axis).ravel()[-1]).hex(), float(view.var(axis, dtype=float).ravel()[0]).hex())
        # expect: (0, 1) 0x1.04336f812016ep+5 0x1.8a33eeb6d033ep-4
        # expect: (1, 2) 0x1.37ba59ec3d456p+7 0x1.347526e43a1d9p-4
        # expect: (0, 2) 0x1.75503ee0c895ep+4 0x1.1c1501a6620b6p-4
        # expect: (0, 1, 2) 0x1.c792a19b71c38p+8 0x1.42cc8c5049217p-4
        # expect: (0, 1) 0x1.ee10b430ab0dap+4 0x1.3235d913bf85ap-4
        # expect: (1, 2) 0x1.3121bf4cd2f96p+9 0x1.4dc2ebb16236fp-4
        # expect: (0, 2) 0x1.61eb4342c6e30p+5 0x1.7ae5965d78c77p-4
        # expect: (0, 1, 2) 0x1.2e766c6f8c81dp+10 0x1.50ec63a7db6b1p-4
        # expect: (0, 1) 0x1.b32be0b6fd1edp+2 0x1.2a86c9ef457e1p-3
        # expect: (1, 2) 0x1.2386c2b5c0296p+6 0x1.305d9787ee043p-4
        # expect: (0, 2) 0x1.ec6dc9718ae05p+5 0x1.55463bb653ec9p-4
        # expect: (0, 1, 2) 0x1.33c49de6f6cc4p+8 0x1.55463bb653ec8p-4
        # expect: (0, 1) 0x1.051e9a0000000p+11 0x1.4ed6ba993fe78p-4
        # expect: (1, 2) 0x1.ed74380000000p+4 0x1.4080c05b952a0p-4
        # expect: (0, 2) 0x1.7574a20000000p+9 0x1.4a2d12ec792b9p-4
        # expect: (0, 1, 2) 0x1.4973880000000p+13 0x1.50d6b22776c67p-4
        # expect: (0, 1) 0x1.17f1e4fbd9cc3p+7 0x1.56b5e503d22d2p-4
        # expect: (1, 2) 0x1.1d9469d8417cfp+9 0x1.4fe9643a41b3cp-4
        # expect: (0, 2) 0x1.75c7313cf97d5p+9 0x1.501a3a1924efbp-4
        # expect: (0, 1, 2) 0x1.5f32e5a8a3a7ap+13 0x1.54ca0990f832cp-4
