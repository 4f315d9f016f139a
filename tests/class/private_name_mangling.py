class C:
    __secret = 1
    def get(self): return self.__secret
    def set(self, v): self.__secret = v
c = C()
c.set(5)
print(c.get(), C._C__secret, c.__dict__)  # expect: 5 1 {'_C__secret': 5}
print(hasattr(c, "__secret"))  # expect: False
