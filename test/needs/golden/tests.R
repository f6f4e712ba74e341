# Wilson intervals, before and after, cross-tables and weights, as R computes them.
# Rscript tests.R > tests.json      (R 4.2.2, survey 4.1, jsonlite)
suppressMessages({ library(survey); library(jsonlite) })
set.seed(11)
wilson <- lapply(list(c(81, 263), c(0, 12), c(12, 12), c(1, 9), c(500, 1000)), function(x) list(count = x[1], n = x[2], interval = as.numeric(suppressWarnings(prop.test(x[1], x[2], correct = FALSE)$conf.int))))

# Two-sided, by going through every way the signs can fall.
byHand <- function(d) {
  d <- d[d != 0]; r <- rank(abs(d)); v <- sum(r[d > 0]); n <- length(d)
  all <- as.matrix(expand.grid(rep(list(0:1), n))) %*% r
  min(1, 2 * min(mean(all <= v + 1e-9), mean(all >= v - 1e-9)))
}
change <- function(before, after) {
  d <- after - before; t <- t.test(after, before, paired = TRUE); n <- length(d)
  moved <- d[d != 0]; r <- rank(abs(moved)); hasTies <- anyDuplicated(abs(moved)) > 0
  p <- if (length(moved) <= 14) byHand(d) else if (!hasTies && length(moved) < 50) wilcox.test(moved, exact = TRUE)$p.value else if (length(moved) > 50) suppressWarnings(wilcox.test(moved, exact = FALSE, correct = TRUE)$p.value) else NA
  if (length(moved) <= 14 && !hasTies) stopifnot(all.equal(p, wilcox.test(moved, exact = TRUE)$p.value))
  sds <- c(sd(before), sd(after)); dz <- mean(d) / sd(d); dav <- mean(d) / mean(sds); j <- 1 - 3 / (4 * (n - 1) - 1)
  list(before = before, after = after, change = mean(d), interval = as.numeric(t$conf.int), t = as.numeric(t$statistic), df = as.numeric(t$parameter), p = t$p.value,
       dz = dz, dav = dav, drm = dz * sqrt(2 * (1 - cor(before, after))), gav = dav * j, n = length(moved), ranksUp = sum(r[moved > 0]), wilcoxon = p, rankBiserial = (sum(r[moved > 0]) - sum(r[moved < 0])) / sum(r))
}
steps <- function(n) sample(1:5, n, TRUE)
a <- steps(13); b <- pmin(5, a + sample(c(-1, 0, 1, 1), 13, TRUE)); x <- round(rnorm(30, 50, 10), 4); y <- round(x + rnorm(30, 3, 6), 4); u <- steps(90); w <- pmin(5, pmax(1, u + sample(-1:2, 90, TRUE)))
pairs <- list(ties = change(a, b), exact = change(x, y), many = change(u, w), few = change(c(1.1, 2.5, 3.2, 4.8, 2), c(2.4, 2.1, 4.9, 6.7, 2.9)))

vInterval <- function(x2, df, most) sapply(c(.975, .025), function(p) { f <- function(l) pchisq(x2, df, l) - p; if (f(0) <= 0) 0 else min(1, sqrt(uniroot(f, c(0, 100 + 10 * x2), tol = 1e-12)$root / most)) })
cross <- lapply(list(rbind(c(12, 5, 9), c(20, 22, 7)), rbind(c(8, 2), c(1, 9)), rbind(c(30, 30), c(29, 31)), rbind(c(3, 1), c(1, 3)), rbind(c(40, 10, 3), c(12, 33, 9), c(5, 8, 51)), rbind(c(0, 7), c(5, 1))), function(m) {
  t <- suppressWarnings(chisq.test(m, correct = FALSE)); most <- sum(m) * (min(dim(m)) - 1)
  list(counts = m, statistic = as.numeric(t$statistic), df = as.numeric(t$parameter), p = t$p.value, v = sqrt(as.numeric(t$statistic) / most), interval = vInterval(as.numeric(t$statistic), as.numeric(t$parameter), most),
       isTooSmall = any(t$expected < 5), fisher = if (all(dim(m) == 2)) fisher.test(m)$p.value else NA)
})

people <- data.frame(sex = sample(c("f", "m"), 200, TRUE, c(.8, .2)), country = sample(c("FI", "SK", "TR"), 200, TRUE, c(.5, .3, .2)))
people$age <- ifelse(runif(200) < ifelse(people$sex == "f", .7, .4), "young", "old")
whole <- svydesign(ids = ~1, weights = rep(1, 200), data = people)
raked <- rake(whole, list(~sex, ~country, ~age), list(data.frame(sex = c("f", "m"), Freq = c(104, 96)), data.frame(country = c("FI", "SK", "TR"), Freq = c(60, 50, 90)), data.frame(age = c("young", "old"), Freq = c(90, 110))), control = list(maxit = 200, epsilon = 1e-12))
post <- postStratify(whole, ~country, data.frame(country = c("FI", "SK", "TR"), Freq = c(60, 50, 90)))
kish <- function(w) c(length(w) * sum(w^2) / sum(w)^2, sum(w)^2 / sum(w^2))
weighting <- list(sex = people$sex, country = people$country, age = people$age, raked = as.numeric(weights(raked)), post = as.numeric(weights(post)), kish = kish(weights(raked)))
cat(toJSON(list(wilson = wilson, pairs = pairs, cross = cross, weighting = weighting), digits = I(15), auto_unbox = TRUE, na = "null"), "\n")
