class G(ExceptionGroup):
    def derive(self, excs):
        return G(self.message + "!", excs)
g = G("a", [ValueError(1), KeyError(2)])
print(repr(g.subgroup(KeyError)))  # expect: G('a!', [KeyError(2)])
