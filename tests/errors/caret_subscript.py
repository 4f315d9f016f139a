d = {"k": {}}
print(d["k"]["missing"][0])
# exit: 1
