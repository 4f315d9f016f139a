it = iter("aé")
print(next(it), next(it), next(it, "end"), type(iter("")).__name__, list(reversed("abc")))
# expect: a é end str_ascii_iterator ['c', 'b', 'a']
