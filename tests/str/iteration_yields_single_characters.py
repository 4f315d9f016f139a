it = iter("aé")
print(next(it), next(it), next(it, "end"), list(reversed("abc")))  # expect: a é end ['c', 'b', 'a']
