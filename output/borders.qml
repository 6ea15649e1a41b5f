<qgis version="3.22" styleCategories="Symbology">
  <renderer-v2 type="singleSymbol">
    <symbols>
      <symbol type="line" name="0" alpha="1">
        <layer class="SimpleLine" enabled="1">
          <Option type="Map">
            <Option name="use_custom_dash" type="QString" value="1" />
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option name="name" type="QString" value="" />
              <Option name="properties" type="Map">
                <Option name="outlineColor" type="Map">
                  <Option name="active" type="bool" value="true" />
                  <Option name="expression" type="QString" value="&quot;stroke&quot;" />
                  <Option name="type" type="int" value="3" />
                </Option>
                <Option name="outlineWidth" type="Map">
                  <Option name="active" type="bool" value="true" />
                  <Option name="expression" type="QString" value="0.26 * &quot;stroke-width&quot;" />
                  <Option name="type" type="int" value="3" />
                </Option>
                <Option name="customDash" type="Map">
                  <Option name="active" type="bool" value="true" />
                  <Option name="expression" type="QString" value="CASE WHEN &quot;within_km&quot; &lt;= 3 THEN '100;0' WHEN &quot;within_km&quot; &lt;= 10 THEN '4;2' ELSE '0.5;2' END" />
                  <Option name="type" type="int" value="3" />
                </Option>
              </Option>
              <Option name="type" type="QString" value="collection" />
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
</qgis>
