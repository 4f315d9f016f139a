class T:
    def __format__(self, spec): return spec.replace("%H", "12")
print(f"{T():%H:%M}")  # expect: 12:%M
