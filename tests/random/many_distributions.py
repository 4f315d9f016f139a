import random
random.seed(1)
print(random.lognormvariate(0, 1), random.vonmisesvariate(0, 1), random.gammavariate(2, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.randbytes(5), random.binomialvariate(5, 0.5) if hasattr(random, "binomialvariate") else "none")
# expect: 1.8357550305018295 0.8933322906764998 0.25989582786475907 1.2080350108018414 1.198608407843763 b'\xa6\x05\x8a\x00\xb2' none
