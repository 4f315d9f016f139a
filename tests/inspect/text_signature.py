# What a built-in says of its parameters, with the one that binding takes away marked.
print(len.__text_signature__)  # expect: ($module, obj, /)
print(sum.__text_signature__)  # expect: ($module, iterable, /, start=0)
print([].append.__text_signature__)  # expect: ($self, object, /)
print(str.split.__text_signature__)  # expect: ($self, /, sep=None, maxsplit=-1)
print(list.clear.__text_signature__)  # expect: ($self, /)
print(dict.fromkeys.__text_signature__)  # expect: ($type, iterable, value=None, /)
print(int.__add__.__text_signature__)  # expect: ($self, value, /)
print(globals.__text_signature__)  # expect: ($module, /)
