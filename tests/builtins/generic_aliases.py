a = list[int]
print(a, a.__origin__, a.__args__, a == list[int], dict[str, int] == dict[str, int], hash(a) == hash(list[int]), a())
# expect: list[int] <class 'list'> (<class 'int'>,) True True True []
try:
    isinstance([], list[int])
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError isinstance() argument 2 cannot be a parameterized generic
try:
    int[str]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError type 'int' is not subscriptable
