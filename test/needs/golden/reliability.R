# Cronbach's alpha of scores.csv, in which q3 is reversed, by psych; and as the table is, without turning q3.
# Rscript reliability.R > reliability.json      (R 4.2.2, psych 2.2.9, jsonlite); reliability.sps says the same in PSPP
suppressMessages({ library(psych); library(jsonlite) })
all <- read.csv("scores.csv")
turned <- transform(all, q3 = 6 - q3)
whole <- function(x, n) { a <- suppressWarnings(alpha(x, use = "pairwise", warnings = FALSE)); f <- alpha.ci(a$total$raw_alpha, n.obs = n, n.var = ncol(x), digits = 12)
  list(alpha = a$total$raw_alpha, n = n, ci = as.numeric(c(f$lower.ci, f$upper.ci))) }
answer <- function(x) {
  full <- x[complete.cases(x), ]
  rest <- sapply(seq_along(full), function(i) cor(full[[i]], rowSums(full[-i])))
  a <- suppressWarnings(alpha(full, warnings = FALSE))
  stopifnot(all.equal(rest, as.numeric(a$item.stats$r.drop)))
  list(listwise = whole(full, nrow(full)), pairwise = whole(x, nrow(x)), alphaIfDeleted = a$alpha.drop$raw_alpha, itemRest = rest)
}
cat(toJSON(list(turned = answer(turned), asIs = answer(all)), digits = I(15), auto_unbox = TRUE), "\n")
