class S(set): pass
print(S([1]), S(), type(S([1]) | {2}).__name__, type(S([1]).copy()).__name__)  # expect: S({1}) S() set set
