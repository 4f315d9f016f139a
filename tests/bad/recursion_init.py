class C:
    def __init__(self): C()
try:
    C()
except RecursionError as e:
    print("RecursionError")  # expect: RecursionError
