class C:
    def __new__(cls): return "a string"
    def __init__(self): print("never")
print(C())  # expect: a string
