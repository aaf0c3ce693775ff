-- What changed between two runs. Given: before_all, now_all (observations), before_issues, now_issues, roots (root,
-- source) of both runs, alive (root, source) of the new one, touched (source): those whose rows may differ.

CREATE TEMP VIEW before_part AS FROM before_all SEMI JOIN touched USING (source);
CREATE TEMP VIEW now_part AS FROM now_all SEMI JOIN touched USING (source);

-- A figure of both runs is found by its quote in the same sentence, else by its quote; in reading order where it repeats.
CREATE TEMP TABLE figures AS
WITH both_runs AS (SELECT source FROM before_part INTERSECT SELECT source FROM now_part),
old AS (
    SELECT source, quote, hash(sentence) AS place, start, obs_id,
        hash(value, value_high, unit, qualifier, indicator, measure, status, region, adcode, partner, sector,
            period_start, period_end, project) AS said,
        row_number() OVER (PARTITION BY source, quote, hash(sentence) ORDER BY start, obs_id) AS nth
    FROM before_part SEMI JOIN both_runs USING (source)),
new AS (
    SELECT source, quote, hash(sentence) AS place, start, obs_id,
        hash(value, value_high, unit, qualifier, indicator, measure, status, region, adcode, partner, sector,
            period_start, period_end, project) AS said,
        row_number() OVER (PARTITION BY source, quote, hash(sentence) ORDER BY start, obs_id) AS nth
    FROM now_part SEMI JOIN both_runs USING (source)),
same AS (SELECT old.obs_id AS old_id, new.obs_id AS new_id FROM old JOIN new USING (source, quote, place, nth)),
old_rest AS (
    SELECT *, row_number() OVER (PARTITION BY source, quote ORDER BY start, obs_id) AS rest
    FROM old WHERE obs_id NOT IN (SELECT old_id FROM same)),
new_rest AS (
    SELECT *, row_number() OVER (PARTITION BY source, quote ORDER BY start, obs_id) AS rest
    FROM new WHERE obs_id NOT IN (SELECT new_id FROM same)),
both_sides AS (
    SELECT * FROM same
    UNION ALL
    SELECT o.obs_id, n.obs_id FROM old_rest o FULL JOIN new_rest n USING (source, quote, rest))
SELECT coalesce(n.source, o.source) AS source,
    CASE WHEN o.obs_id IS NULL THEN 'gained' WHEN n.obs_id IS NULL THEN 'lost'
        WHEN o.said IS DISTINCT FROM n.said THEN 'changed' ELSE 'same' END AS change, count(*) AS number
FROM both_sides LEFT JOIN old o ON o.obs_id = old_id LEFT JOIN new n ON n.obs_id = new_id
GROUP BY ALL
UNION ALL
SELECT source, 'gained', count(*) FROM now_part ANTI JOIN both_runs USING (source) GROUP BY source
UNION ALL
SELECT source, 'lost', count(*) FROM before_part ANTI JOIN both_runs USING (source) GROUP BY source;

-- A figure whose text was edited has another quote: it is the only one of its cell in the article, before and now.
CREATE TEMP TABLE jumps AS
WITH cells AS (
    SELECT 'o' AS side, source, indicator, measure, status, region, sector, project, label, period_end, value, article_id, obs_id
    FROM before_part
    UNION ALL
    SELECT 'n', source, indicator, measure, status, region, sector, project, label, period_end, value, article_id, obs_id
    FROM now_part),
two AS (
    SELECT source, indicator, region, period_end, max(value) FILTER (side = 'o') AS before,
        max(value) FILTER (side = 'n') AS now, max(article_id) FILTER (side = 'n') AS article_id,
        max(obs_id) FILTER (side = 'n') AS obs_id
    FROM cells GROUP BY source, indicator, measure, status, region, sector, project, label, period_end
    HAVING count(*) FILTER (side = 'o') = 1 AND count(*) FILTER (side = 'n') = 1)
SELECT 'jump' AS kind, source, article_id, obs_id, indicator, region, period_end, before, now
FROM two
WHERE before <> 0 AND now <> 0 AND greatest(abs(before), abs(now)) >= 10 * least(abs(before), abs(now));

-- At least three articles of a source told of an indicator, half of them are still there, and none tells of it now.
CREATE TEMP TABLE indicators_lost AS
WITH told AS (SELECT DISTINCT root, source, indicator FROM before_all JOIN roots USING (source)),
told_now AS (SELECT DISTINCT root, indicator FROM now_all JOIN roots USING (source))
SELECT 'indicator_lost' AS kind, root AS source, NULL AS article_id, NULL AS obs_id, indicator, NULL AS region,
    NULL::DATE AS period_end, count(*)::DOUBLE AS before, 0::DOUBLE AS now
FROM told ANTI JOIN told_now USING (root, indicator)
GROUP BY root, indicator
HAVING count(*) >= 3 AND 2 * count(*) FILTER (source IN (SELECT source FROM alive)) >= count(*);

-- Figures far off what such figures are, as the extraction noted, of articles that are new or were read again.
CREATE TEMP TABLE magnitudes AS
SELECT 'magnitude' AS kind, o.source, o.article_id, o.obs_id, o.indicator, o.region, o.period_end,
    NULL::DOUBLE AS before, o.value AS now
FROM (SELECT article_id, start FROM now_issues WHERE kind = 'magnitude'
    EXCEPT SELECT article_id, start FROM before_issues WHERE kind = 'magnitude') i
JOIN now_all o ON o.article_id = i.article_id AND o.start = i.start;

CREATE TEMP TABLE found AS
FROM jumps UNION ALL FROM indicators_lost UNION ALL FROM magnitudes;
