from multiprocessing import Pool
def fail(x): raise ValueError("remote")
with Pool(1) as pool:
    try:
        pool.apply(fail, (1,))
    except ValueError as e:
        text = str(e.__cause__)
        print(text.count('"""'), "in fail" in text, "ValueError: remote" in text)  # expect: 2 True True
