class Evil:
    def __eq__(self, o):
        a.clear()
        return False
    def __repr__(self):
        a.clear()
        return "evil"
    def __lt__(self, o):
        a.append(1)
        return True
a = [Evil() for _ in range(5)]
a.count(1)
a = [Evil() for _ in range(5)]
1 in a
a = [Evil() for _ in range(5)]
try: a.remove(1)
except ValueError: pass
a = [Evil() for _ in range(5)]
print(repr(a))  # expect: [evil]
a = [Evil() for _ in range(5)]
try: a.sort()
except ValueError as e: print(e)  # expect: list modified during sort
a = [Evil() for _ in range(5)]
a == [1] * 5
print("survived")  # expect: survived
