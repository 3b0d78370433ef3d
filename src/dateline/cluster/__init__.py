"""Reports -> rows and events on Spark: what `batch` does on one machine, with the same functions, on many.

    run.run(names, out, way)   what `dateline spark` does

`coding.py` reads pages with the functions of the room `batch`; `tables.py` keeps each report once; `link.py` makes the
events, in the words of SQL that linker/definition.py gives. Imported only by whoever has the extra `spark`.
"""
