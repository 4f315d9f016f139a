import warnings; warnings.simplefilter("ignore", DeprecationWarning)
import importlib.metadata as md
import importlib.resources as res
import importlib.util as util
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as top:
    info = os.path.join(top, "My_Dist-1.2.3.dist-info")
    os.mkdir(info)
    for name, text in (("METADATA", "Metadata-Version: 2.1\nName: My-Dist\nVersion: 1.2.3\nRequires-Dist: other (>=1)\nRequires-Dist: more\n\nText\n"),
                       ("entry_points.txt", "[console_scripts]\nrun = os.path:join\n\n[plug.ins]\na = json\n"),
                       ("RECORD", "mypack/__init__.py,sha256=abc,0\nmypack/data.txt,,5\n"), ("top_level.txt", "mypack\n")):
        with open(os.path.join(info, name), "w") as f:
            f.write(text)
    os.mkdir(os.path.join(top, "mypack"))
    for name, text in (("__init__.py", "print('loaded')\nX = 1\n"), ("data.txt", "däta\n")):
        with open(os.path.join(top, "mypack", name), "w", encoding="utf-8") as f:
            f.write(text)
    sys.path.insert(0, top)
    print(md.version("my-dist"), md.version("My.Dist"), md.requires("my_dist"), md.metadata("my-dist")["Name"], md.distribution("my-dist").metadata.get_payload())
    # expect: 1.2.3 1.2.3 ['other (>=1)', 'more'] My-Dist Text
    # expect:
    points = md.entry_points(group="console_scripts", name="run")
    print(points, [p.load() is os.path.join for p in points], [(p.module, p.attr) for p in md.entry_points(group="plug.ins")])
    # expect: [EntryPoint(name='run', value='os.path:join', group='console_scripts')] [True] [('json', None)]
    print([(str(f), f.size, f.hash) for f in md.files("my-dist")], md.packages_distributions()["mypack"])
    # expect: [('mypack/__init__.py', 0, <FileHash mode: sha256 value: abc>), ('mypack/data.txt', 5, None)] ['My-Dist']
    try:
        md.version("nosuch")
    except md.PackageNotFoundError as e:
        print(type(e).__name__, e, e.name)
        # expect: PackageNotFoundError No package metadata was found for nosuch nosuch
    spec = util.find_spec("mypack")
    loader = util.LazyLoader(spec.loader)
    spec.loader = loader
    module = util.module_from_spec(spec)
    sys.modules["mypack"] = module
    loader.exec_module(module)
    print("not yet")  # expect: not yet
    print(module.X)  # expect: loaded
    # expect: 1
    print((res.files("mypack") / "data.txt").read_text("utf-8"), res.read_text("mypack", "data.txt"), res.is_resource("mypack", "data.txt"), "data.txt" in res.contents("mypack"))
    # expect: däta
    # expect:  däta
    # expect:  True True
    with res.as_file(res.files("mypack") / "data.txt") as path, res.path("mypack", "data.txt") as same:
        print(path.name, same == path)  # expect: data.txt True
