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
<#if part.lines?has_content>

<#list part.lines as line>
${line}
</#list>
</#if>
<#if part.code?has_content>

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
<#if marker?markup_string?has_content>
${marker}
</#if>
### ${icon} ${verdict}
<#if commits?markup_string?has_content>

${commits}
</#if>
<#if advice?has_content>

**What to do.** <#list advice as sentence>${sentence}<#sep> </#list>
</#if>
<#if lead?has_content>

<#list lead as sentence>${sentence}<#sep> </#list>
</#if>
<#list hosts as note>

${note}
</#list>
<#list groups as t>
<@table t/>
</#list>
<#if worst?markup_string?has_content>

${worst}
</#if>
<#list regressions as t>
<@table t/>
</#list>
<#if notes?has_content>

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
<#if together?has_content && regressions?has_content>

**All together.**
</#if>
<#list together as t>
<@table t/>
</#list>
<#if togetherNotes?has_content>

<#list togetherNotes as note>
- ${note}
</#list>
</#if>
<#list accepted as line>

**Accepted.** ${line}
</#list>
<#if missing?has_content>

**Missing.** Stored, but not in these results.
<#list missing as t>
<@table t/>
</#list>
</#if>
<#list notCompared as line>

${line}
</#list>
<#if suspicious?has_content>

**Worth a second look.** Slower or worse, but not proven.
<#list suspicious as t>
<@table t/>
</#list>
</#if>
<#if odds?has_content>

<#list odds as sentence>${sentence}<#sep> </#list>
</#if>
<#list settle as part>
<@fold part/>
</#list>
<#list folds as part>
<@fold part/>
</#list>
<#if cut?has_content>

<sub>Left out for size: ${cut}. The whole is in the report's files and in the job's summary.</sub>
</#if>
<#if footer?markup_string?has_content>

<sub>${footer}</sub>
</#if>
