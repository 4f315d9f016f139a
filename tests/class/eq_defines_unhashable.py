class C:
    def __eq__(self, o): return True
print(C.__hash__)  # expect: None
hash(C())
# expect-error: TypeError: unhashable type: 'C'
