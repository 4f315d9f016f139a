class T:
    def __getitem__(self, k):
        if k == 97: return "[a]"
        raise LookupError
print("banana".translate(T()))  # expect: b[a]n[a]n[a]
