print(eval(" and ".join(["1"] * 5000)), eval(" or ".join(["0"] * 5000)), eval(" < ".join(map(str, range(3000)))))
# expect: 1 0 True
