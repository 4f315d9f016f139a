class C:
    def __len__(self): return 3
    def __getitem__(self, i): return i * 10
print(list(reversed(C())))  # expect: [20, 10, 0]
