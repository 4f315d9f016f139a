class C:
    def __del__(self):
        kept.append(self)
kept = []
for _ in range(5): C()
print(len(kept))  # expect: 5
kept.clear()
print(len(kept))  # expect: 0
