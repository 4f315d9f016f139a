import pickle
class C:
    def __init__(self): self.keep, self.drop = 1, lambda: 0
    def __getstate__(self): return {"keep": self.keep}
    def __setstate__(self, state):
        self.__dict__.update(state)
        self.drop = "restored"
c = pickle.loads(pickle.dumps(C()))
print(c.keep, c.drop)  # expect: 1 restored
