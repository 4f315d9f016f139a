class C:
    def __format__(self, spec): return f"<{spec}>"
print(f"{C()}|{C():abc}|{C():{1}{2}}")  # expect: <>|<abc>|<12>
