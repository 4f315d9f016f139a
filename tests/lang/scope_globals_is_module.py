globals()["injected"] = 5
print(injected)  # expect: 5
