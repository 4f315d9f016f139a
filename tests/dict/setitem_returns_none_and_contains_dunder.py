d = {}
print(d.__setitem__("a", 1), d.__contains__("a"), d.__getitem__("a"), d.__len__(), d.__delitem__("a"), d)
# expect: None True 1 1 None {}
