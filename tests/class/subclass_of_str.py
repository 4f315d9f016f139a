class S(str):
    def shout(self): return self.upper() + "!"
s = S("abc")
print(s.shout(), s + "d", type(s + "d").__name__, len(s), s == "abc", {s: 1}["abc"])
# expect: ABC! abcd str 3 True 1
