<#-- A report as GitHub-flavoured Markdown. The model is a ReportView; what it prints is escaped unless it is Markdown already. -->
<#macro table t>

| <#list t.head as title>${title} |<#sep> </#list>
|<#list t.align as align>${align}|</#list>
<#list t.rows as row>
| <#list row as cell>${cell} |<#sep> </#list>
</#list>
</#macro>
<#macro fold part>

<details><summary>${part.summary}</summary>
<#if part.lines>

<#list part.lines as line>
${line}
</#list>
</#if>
<#if part.code>

```sh
<#list part.code as line>
${line}
</#list>
```
</#if>
<#list part.tables as t>
<@table t/>
</#list>
</details>
</#macro>
<#if marker>
${marker}
</#if>
### ${icon} ${verdict}
<#if commits>

${commits}
</#if>
<#if advice>

**What to do.** <#list advice as sentence>${sentence}<#sep> </#list>
</#if>
<#if lead>

<#list lead as sentence>${sentence}<#sep> </#list>
</#if>
<#list hosts as note>

${note}
</#list>
<#list groups as t>
<@table t/>
</#list>
<#if worst>

${worst}
</#if>
<#list regressions as t>
<@table t/>
</#list>
<#if notes>

<#list notes as note>
- ${note}
</#list>
</#if>
<#list why as part>

${part.title}
<#list part.lines as line>
- ${line}
</#list>
</#list>
<#list failed as t>
<@table t/>
</#list>
<#if together && regressions>

**All together.**
</#if>
<#list together as t>
<@table t/>
</#list>
<#if togetherNotes>

<#list togetherNotes as note>
- ${note}
</#list>
</#if>
<#list accepted as line>

**Accepted.** ${line}
</#list>
<#assign others = regressions || failed || together>
<#if missing>
<#if others || suspicious>

**Missing.** Stored, but not in these results.
</#if>
<#list missing as t>
<@table t/>
</#list>
</#if>
<#list notCompared as line>

${line}
</#list>
<#if suspicious && (others || missing)>

**Worth a second look.** Slower or worse, but not proven.
</#if>
<#list suspicious as t>
<@table t/>
</#list>
<#if odds>

<#list odds as sentence>${sentence}<#sep> </#list>
</#if>
<#list settle as part>
<@fold part/>
</#list>
<#list folds as part>
<@fold part/>
</#list>
<#if cut>

<sub>Left out for size: ${cut}. The whole is in the report's files and in the job's summary.</sub>
</#if>
<#if footer>

<sub>${footer}</sub>
</#if>
