class It:
    def __iter__(self): return self
    def __next__(self): raise KeyError("inside")
for x in It():
    pass
# expect-error: KeyError: 'inside'
