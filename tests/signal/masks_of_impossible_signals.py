import signal

for mask in [1 << 1000], [-(1 << 1000)], [0], [65], [-1], ["x"], [1 << 40], 5, [1.0]:
    try:
        print(signal.pthread_sigmask(signal.SIG_BLOCK, mask))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)  # expect: ValueError signal number -1 out of range [1; 64]
        # expect: ValueError signal number -1 out of range [1; 64]
        # expect: ValueError signal number 0 out of range [1; 64]
        # expect: ValueError signal number 65 out of range [1; 64]
        # expect: ValueError signal number -1 out of range [1; 64]
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: ValueError signal number 1099511627776 out of range [1; 64]
        # expect: TypeError 'int' object is not iterable
        # expect: TypeError 'float' object cannot be interpreted as an integer
