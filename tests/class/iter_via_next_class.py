class C:
    def __iter__(self): return C.It()
    class It:
        n = 0
        def __next__(self):
            self.n += 1
            if self.n > 2: raise StopIteration
            return self.n
print(list(C()))  # expect: [1, 2]
