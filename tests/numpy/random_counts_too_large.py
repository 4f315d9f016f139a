import numpy as np

r = np.random.RandomState(1)
for ask in (lambda x: r.binomial(x, .5), lambda x: r.hypergeometric(x, 5, 3), lambda x: r.hypergeometric(0, x, 3)):
    for x in 1e308, 1e19, float(2**63), float("inf"), float("nan"):
        try:
            print(ask(x))
        except (ValueError, OverflowError) as e:
            print(type(e).__name__, e)  # expect: OverflowError Python int too large to convert to C long
            # expect: OverflowError Python int too large to convert to C long
            # expect: OverflowError Python int too large to convert to C long
            # expect: OverflowError cannot convert float infinity to integer
            # expect: ValueError cannot convert float NaN to integer
            # expect: OverflowError Python int too large to convert to C long
            # expect: OverflowError Python int too large to convert to C long
            # expect: OverflowError Python int too large to convert to C long
            # expect: OverflowError cannot convert float infinity to integer
            # expect: ValueError cannot convert float NaN to integer
            # expect: OverflowError Python int too large to convert to C long
            # expect: OverflowError Python int too large to convert to C long
            # expect: OverflowError Python int too large to convert to C long
            # expect: OverflowError cannot convert float infinity to integer
            # expect: ValueError cannot convert float NaN to integer
