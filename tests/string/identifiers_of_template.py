import string

for text in ("$who likes ${what} $$ $who", "$who likes $9", "$", "${a}${b}$c"):
    template = string.Template(text)
    print(template.get_identifiers(), template.is_valid())  # expect: ['who', 'what'] True
    # expect: ['who'] False
    # expect: [] False
    # expect: ['a', 'b', 'c'] True
