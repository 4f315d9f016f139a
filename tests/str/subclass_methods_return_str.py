class S(str): pass
s = S("Abc")
print(type(s.upper()).__name__, type(s[:2]).__name__, type(s * 2).__name__, type(s.strip()).__name__, type(str(s)).__name__, type(s.replace("x", "y")).__name__, type(f"{s}").__name__)
# expect: str str str str str str str
