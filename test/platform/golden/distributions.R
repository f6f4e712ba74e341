# Shares and quantiles of the usual distributions, for src/platform/statistics.
# Rscript distributions.R > distributions.json      (R 4.2.2, jsonlite)
library(jsonlite)
above <- function(name, grid, f) lapply(seq_len(nrow(grid)), function(i) list(of = name, arguments = as.numeric(grid[i, ]), value = do.call(f, as.list(as.numeric(grid[i, ])))))
dfs <- c(1, 2, 3, 4.5, 10, 29, 30, 100, 1234.5, 1e5)
cases <- c(
  above("normalAbove", expand.grid(c(-8, -3, -1.5, -1e-3, 0, 1e-6, .3, 1, 1.96, 4, 9, 20)), function(z) pnorm(z, lower.tail = FALSE)),
  above("studentAbove", expand.grid(c(-40, -2, -.1, 0, 1e-4, .7, 2.1, 5, 12, 100), dfs), function(t, df) pt(t, df, lower.tail = FALSE)),
  above("fAbove", expand.grid(c(0, .01, .5, .95, 1, 1.05, 2, 7, 60), c(1, 2, 7, 50, 999), c(1, 3, 20, 400, 1e4)), function(f, a, b) pf(f, a, b, lower.tail = FALSE)),
  above("chiSquareAbove", expand.grid(c(0, .001, .5, 1, 3.84, 10, 45, 120, 1000), c(1, 2, 5, 20, 99, 1000)), function(x, df) pchisq(x, df, lower.tail = FALSE)),
  above("noncentralChiSquareBelow", expand.grid(c(.5, 4, 12, 60, 300), c(1, 3, 12), c(0, .2, 3, 40, 300)), function(x, df, n) pchisq(x, df, n)),
  above("criticalNormal", expand.grid(c(.5, .8, .9, .95, .99, .999)), function(c) qnorm((1 + c) / 2)),
  above("criticalStudent", expand.grid(c(.5, .9, .95, .99), dfs), function(c, df) qt((1 + c) / 2, df)),
  above("fWithAbove", expand.grid(c(.975, .5, .025), c(2, 4, 29, 300), c(2, 9, 116, 3000)), function(p, a, b) qf(p, a, b, lower.tail = FALSE)),
  above("binomialDensity", expand.grid(c(0, 1, 3, 20, 40), c(40, 77), c(.01, .3, .5)), function(k, n, p) dbinom(k, n, p))
)
cat(toJSON(cases, digits = I(15), auto_unbox = TRUE, always_decimal = FALSE), "\n")
